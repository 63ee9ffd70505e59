package dev.artishow.sandbox.fault;

/** Something that goes wrong with one event of the gateway. */
public enum EventFault {
  /** It arrives twice, as two events. */
  REPEATED,
  /** It never arrives, not even when the session is resumed. */
  LOST
}
