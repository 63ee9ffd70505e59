package dev.artishow.sandbox.guild;

/** The kinds of channels, with Discord's numbers. */
public enum ChannelType {
  TEXT(0),
  DIRECT(1),
  ANNOUNCEMENT(5),
  PUBLIC_THREAD(11),
  PRIVATE_THREAD(12),
  FORUM(15);

  private final int number;

  ChannelType(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public boolean isThread() {
    return this == PUBLIC_THREAD || this == PRIVATE_THREAD;
  }

  /** Whether messages are posted into it; a forum holds threads alone. */
  public boolean holdsMessages() {
    return this != FORUM;
  }
}
