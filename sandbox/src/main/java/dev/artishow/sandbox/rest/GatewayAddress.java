package dev.artishow.sandbox.rest;

/**
 * Where the gateway is.
 *
 * @param shards how many shards bots are told to use
 */
public record GatewayAddress(String url, int shards) {
  public GatewayAddress {
    if (shards < 1) {
      throw new IllegalArgumentException("shards must be at least 1, was " + shards);
    }
  }
}
