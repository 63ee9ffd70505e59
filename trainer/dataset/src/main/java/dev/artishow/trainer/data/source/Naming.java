package dev.artishow.trainer.data.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a plan says of a source's pictures by their paths: which to leave out, what others show. */
public final class Naming {
  private static final Pattern SUFFIX = Pattern.compile("\\.\\w{1,5}$");

  private record Refusal(Pattern match, String reason) {}

  private record Renamed(Pattern match, String name) {}

  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Renamed> renamed = new ArrayList<>();

  /**
   * That of a source.
   *
   * @param renamings of two that fit, the first counts
   */
  public Naming(List<Denial> denials, List<Renaming> renamings) {
    for (Denial denial : denials) {
      for (String match : denial.matches()) {
        refusals.add(
            new Refusal(Pattern.compile(match, Pattern.CASE_INSENSITIVE), denial.reason()));
      }
    }
    for (Renaming renaming : renamings) {
      renamed.add(new Renamed(Pattern.compile("^(?:" + renaming.match() + ")$"), renaming.name()));
    }
  }

  /**
   * Why a picture is left out, if it is.
   *
   * @param text its path inside the source's folder, or something that is said of it
   */
  Optional<String> refusal(String text) {
    String spaced = text.replace('_', ' ');
    return refusals.stream()
        .filter(
            refusal ->
                refusal.match().matcher(text).find() || refusal.match().matcher(spaced).find())
        .map(Refusal::reason)
        .findFirst();
  }

  /** The name that the plan gives the picture at a path. */
  Optional<String> given(String path) {
    String bare = SUFFIX.matcher(path).replaceFirst("");
    for (Renamed one : renamed) {
      Matcher matcher = one.match().matcher(bare);
      if (matcher.find()) {
        return Optional.of(matcher.replaceFirst(one.name()));
      }
    }
    return Optional.empty();
  }

  /** What the picture at a path shows: the name given, else that of its file. */
  PictureSubject subject(String path) {
    Optional<String> refusal = refusal(path);
    if (refusal.isPresent()) {
      return new PictureSubject.Unclear(refusal.get());
    }
    String file = bare(path);
    return PlainName.of(given(path).orElse(file))
        .<PictureSubject>map(name -> new PictureSubject.Named(name, List.of()))
        .orElseGet(
            () -> new PictureSubject.Unclear("its name says nothing: \"%s\"".formatted(file)));
  }

  /** A file's own name, without the folders it is in and its suffix. */
  static String bare(String path) {
    return SUFFIX.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
  }
}
