package dev.artishow.engine.nn;

public final class Toggle {
  public static volatile boolean A, B, C, D;
}
