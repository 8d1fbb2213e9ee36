import { foldWord } from "../../../../shared/text/fold.ts";

/**
 * German words (and the commonest English ones, since documents mix both) that say nothing about
 * what a text is about. Kept short: a word that can be somebody's search ("nach", "unter" in
 * names are not; "Alter", "Land" are) stays searchable. Our own list.
 */
const WORDS = `
ab aber all alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus
bei beim bin bis bist da dabei dadurch dafür dagegen daher dahin damit danach dann daran darauf
daraus darin das dass daß davon dazu dein deine dem den denen denn der deren des deshalb dessen die
dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einige
einigen einiger er es etwa etwas euch euer eure für gegen gewesen hab habe haben hat hatte hatten
hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede jedem
jeden jeder jedes jedoch jene jenem jenen jener jenes kann kein keine keinem keinen keiner können
könnte man manche manchem manchen mancher mehr mein meine mich mir mit muss musste müssen nach
nachdem nein nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seines seit
selbst sich sie sind so solche solchem solchen solcher soll sollen sollte sollten somit sondern
sonst sowie über um und uns unser unsere unserem unseren unter viel viele vielen vom von vor wann
war waren warum was weil welche welchem welchen welcher welches wenn wer werde werden weiter weitere
wie wieder will wir wird wirst wo wollen wollte wurde wurden während würde würden zu zum zur zwar
zwischen
a an and are as at be by for from has have in is it of on or that the this to was with
`;

export const STOP_WORDS: ReadonlySet<string> = new Set(
  WORDS.split(/\s+/).filter(Boolean).map(foldWord),
);
