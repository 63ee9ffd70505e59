package dev.artishow.sandbox.rest;

import java.util.ArrayList;
import java.util.List;

/** The table of all routes, filled by the resources. */
final class Routes {
  /**
   * One line of the table.
   *
   * @param open whether it needs no token of the bot in its header
   */
  record Entry(String method, String path, boolean open, Route route) {
    /** Method and path, as orders for faults name it. */
    String name() {
      return method + " " + path;
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /** Adds a route that only the bot may use. */
  void add(String method, String path, Route route) {
    entries.add(new Entry(method, path, false, route));
  }

  /** Adds a route that anyone may use, or whose path holds a token of its own. */
  void addOpen(String method, String path, Route route) {
    entries.add(new Entry(method, path, true, route));
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }
}
