/** Where the screens that show the whole are found. */
export const seeing = {
  heading: "Overview",
};
