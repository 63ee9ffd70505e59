package dev.artishow.moderation.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** Prompts that take the longest to read, of any length: each kind keeps one part of it busy. */
public final class WorstPrompts {
  private static final Map<String, String> SCRAPS = scraps();

  private WorstPrompts() {}

  private static Map<String, String> scraps() {
    var scraps = new LinkedHashMap<String, String>();
    scraps.put("stars", "n*** ");
    scraps.put("all stars", "****");
    scraps.put("leet", "s3x4n4k3d1!|");
    scraps.put("leet words", "n4k3d p0rn s3xy ");
    scraps.put("single letters", "n a k e d ");
    scraps.put("dots", "n.a.k.e.d.");
    scraps.put("joined", "nakedwomanwithagirlinthe");
    scraps.put("doubled", "nnaakkeedd ");
    scraps.put("short words", "a an in the of ");
    scraps.put("hits", "naked child ");
    scraps.put("violence", "a man killing a woman ");
    scraps.put("ages", "12 year old girl ");
    scraps.put("french", "une petite fille nue de dix ans ");
    scraps.put("signs", "$@!|+©®×");
    scraps.put("look-alikes", "nаkеd ");
    scraps.put("other script", "голая девочка ");
    scraps.put("han", "裸体女人小孩");
    scraps.put("emoji", "🍆💦🍑🔫");
    scraps.put("turned", "pǝʞɐu ");
    scraps.put("marks", "n̶a̶k̶e̶d̶ ");
    scraps.put("escapes", "%6E%75%64%65&#110;");
    scraps.put("mentions", "<@123456789012345678> fat ");
    scraps.put("digits", "0612345678 4111 1111 ");
    scraps.put("misspelt names", "Makron Tramp Poutin ");
    return scraps;
  }

  /** One of each kind, of so many characters or fewer. */
  public static Map<String, String> all(int length) {
    var prompts = new LinkedHashMap<String, String>();
    SCRAPS.forEach(
        (kind, scrap) ->
            prompts.put(kind, scrap.repeat(length / scrap.length() + 1).substring(0, length)));
    return prompts;
  }
}
