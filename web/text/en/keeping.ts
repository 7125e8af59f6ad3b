/** English of a page that is kept on a phone. The service worker puts the day and the time in place of `{when}`. */
export const KEEPING = {
  stood:
    "No connection just now: this is how the page stood on {when}. What changed since, even a recall, is not on it.",
  keep: "Keep this page on my phone",
  hint: "It then opens without a connection. The pages you looked at last do so by themselves, until others take their place. Nothing of it is sent anywhere.",
  kept: "Kept on this phone.",
  dropped: "No longer kept for good.",
  failed: "It could not be kept: there is no connection, or no room left.",
};
