package dev.artishow.sandbox.http;

import java.util.ArrayList;
import java.util.List;

/** The table of all routes, filled by the resources. */
public final class Routes {
  /** Where all of them begin. */
  public static final String BASE = "/api/v10";

  /**
   * One line of the table.
   *
   * @param open whether it needs no token of the bot in its header
   */
  public record Entry(String method, String path, boolean open, Route route) {
    /** Method and path, as orders for faults name it. */
    public String name() {
      return method + " " + path;
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  /** Adds a route that only the bot may use. */
  public void add(String method, String path, Route route) {
    entries.add(new Entry(method, path, false, route));
  }

  /** Adds a route that anyone may use, or whose path holds a token of its own. */
  public void addOpen(String method, String path, Route route) {
    entries.add(new Entry(method, path, true, route));
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }
}
