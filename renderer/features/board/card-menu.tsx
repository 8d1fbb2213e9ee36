import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { NoteAdd20Regular } from "@fluentui/react-icons/svg/note-add";
import { PersonSwap20Regular } from "@fluentui/react-icons/svg/person-swap";
import { useTranslation } from "react-i18next";
import type { PartnershipCard } from "../../../shared/contract/methods/partnerships.ts";
import { LazyMenu } from "../../components/lazy-menu.tsx";
import { useQuickNote } from "../quick-note/quick-note-context.ts";
import type { CardActions } from "./use-card-actions.tsx";

/** What can be done with a partnership from the board or the list, without a mouse. */
export function CardMenu(props: {
  card: PartnershipCard;
  statuses: readonly string[];
  tabbable?: boolean;
  actions: CardActions;
}) {
  const { t } = useTranslation();
  const quickNote = useQuickNote();
  const { card, actions } = props;
  return (
    <LazyMenu
      button={{
        appearance: "subtle",
        size: "small",
        icon: <MoreHorizontal20Regular />,
        tabIndex: props.tabbable === false ? -1 : 0,
        "aria-label": t("board.actions", { title: card.title }),
      }}
    >
      <Menu positioning={{ shiftToCoverTarget: true }}>
        <MenuTrigger disableButtonEnhancement>
          <MenuItem>{t("board.changeStatus")}</MenuItem>
        </MenuTrigger>
        <MenuPopover>
          <MenuList
            checkedValues={{ status: [card.status] }}
            onCheckedValueChange={(_, data) => {
              const [status] = data.checkedItems;
              if (status !== undefined) actions.moveTo(card, status);
            }}
          >
            {props.statuses.map((status) => (
              <MenuItemRadio key={status} name="status" value={status}>
                {status}
              </MenuItemRadio>
            ))}
            <MenuDivider />
            <MenuItem onClick={() => actions.askForReason(card)}>{t("board.withReason")}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <MenuItem icon={<PersonSwap20Regular />} onClick={() => actions.handOver([card.id])}>
        {t("board.handOver")}
      </MenuItem>
      <MenuItem icon={<NoteAdd20Regular />} onClick={() => quickNote.open(card.id)}>
        {t("board.note")}
      </MenuItem>
    </LazyMenu>
  );
}
