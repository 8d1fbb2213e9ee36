import {
  Button,
  type ButtonProps,
  Menu,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { MENU_POSITION } from "./menu-position.ts";

/**
 * A button with a menu that costs no more than the button until it is wanted: for lists in which
 * every row has one.
 *
 * `open` other than undefined: somebody else opens and closes the menu too
 */
export function LazyMenu(props: {
  button: ButtonProps;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** The items of the menu. */
  children: ReactNode;
}) {
  const [wanted, setWanted] = useState(false);
  const [ownOpen, setOwnOpen] = useState(false);
  const open = props.open ?? ownOpen;
  const change = (next: boolean) => {
    setOwnOpen(next);
    props.onOpenChange?.(next);
  };
  // The button that opened a menu stays the same one, so that the focus can come back to it.
  if (open && !wanted) setWanted(true);
  if (!wanted && !open) {
    return (
      <Button
        {...props.button}
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={() => {
          setWanted(true);
          change(true);
        }}
      />
    );
  }
  return (
    <Menu positioning={MENU_POSITION} open={open} onOpenChange={(_, data) => change(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button {...props.button} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{props.children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
