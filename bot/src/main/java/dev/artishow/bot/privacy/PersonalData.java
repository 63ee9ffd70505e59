package dev.artishow.bot.privacy;

/** Everything on record that is about one member, in all servers. */
public interface PersonalData {
  /** As JSON, an object a line. */
  String export(long memberId);

  /**
   * Erases it. Jobs that are under way end without a word; decisions of moderators stay, without
   * the member and their words.
   *
   * @return how many jobs and cases there were
   */
  int erase(long memberId);
}
