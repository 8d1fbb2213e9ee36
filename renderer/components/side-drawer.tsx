import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";

/** What comes in from the edge of the window over the screen, and goes by its button, Esc or a click beside it. */
export function SideDrawer(props: {
  open: boolean;
  title: string;
  /** Name of the button that closes it. */
  closeName: string;
  onClose: () => void;
  position?: "start" | "end";
  size?: "small" | "medium";
  children: ReactNode;
}) {
  const { open, title, closeName, onClose, position = "end", size = "small" } = props;
  return (
    <OverlayDrawer
      open={open}
      position={position}
      size={size}
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={closeName}
              onClick={onClose}
            />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>{props.children}</DrawerBody>
    </OverlayDrawer>
  );
}
