package dev.artishow.trainer.data.portrait;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A made-up generator's description. */
final class TestingLook {
  private TestingLook() {}

  /** Three ways to wear hair, one of them painted black, a hat, glasses for about half. */
  static PortraitLook withSkin() {
    return look(Optional.of("skinColor"));
  }

  /** The same without skin. */
  static PortraitLook withoutSkin() {
    return look(Optional.empty());
  }

  private static PortraitLook look(Optional<String> skin) {
    return new PortraitLook(
        skin,
        new PortraitLook.Hair(Optional.of("hairColor"), Optional.of(List.of("ink"))),
        Optional.of(List.of("maskProbability")),
        Optional.empty(),
        Optional.of(Map.of("eyes", List.of("open"))),
        Map.of(
            "hair",
            new PortraitLook.Part(
                "hair",
                Optional.empty(),
                1,
                Map.of(
                    "long", List.of("h1", "h2", "h3"),
                    "short", List.of("h4", "h5"),
                    "bun", List.of("ink"),
                    "hat", List.of("top", "bowler")),
                Optional.empty()),
            "glasses",
            new PortraitLook.Part(
                "specs",
                Optional.of("specsProbability"),
                0.5,
                Map.of("glasses", List.of("s1", "s2", "s3")),
                Optional.empty()),
            "expression",
            new PortraitLook.Part(
                "mouth",
                Optional.empty(),
                0.5,
                Map.of("smiling", List.of("m1", "m2"), "sad", List.of("m3")),
                Optional.of(List.of("m4", "m5")))));
  }
}
