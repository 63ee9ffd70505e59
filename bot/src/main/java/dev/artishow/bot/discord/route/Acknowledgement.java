package dev.artishow.bot.discord.route;

/** How a feature lets Discord know, within three seconds, that it heard. */
public enum Acknowledgement {
  /** It answers, or opens a form, at once. */
  AT_ONCE,
  /** "Thinking…", for the member alone; then the answer. */
  THINKING,
  /** Without a word; it changes the message that was clicked. */
  SILENT,
  /** It decides by itself whether all may see the answer. */
  OWN
}
