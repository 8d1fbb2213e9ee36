/** What ends the naming of organisations in a sentence. */
export const NAMING_ENDS =
  "(?=\\s+(?:in der|in dem|im|in|am|an|auf|zum|zur|unter|statt|ein|einen|eine|einem|und mit|lud|lädt|laden|luden|fand|findet|fanden|veranstaltete[n]?|veranstalten|veranstaltet|organisierte[n]?|führte[n]?|hatte[n]?|durchgeführt|organisiert|ausgerichtet|gemeinsam|zusammen|in Kooperation|in Zusammenarbeit|mit|wurde|wird|ist|war|bot|bieten|stand|rund|nach|von|vor(?!\\s+Ort)|zu|als|sich|alle)\\b|(?<!\\be)(?<!\\be\\.\\s?V)[.!?;](?:\\s|$)|,\\s+(?:(?:die|der|das)\\s+(?!\\p{Lu})|(?:in|am|bei)\\b)|$)";
