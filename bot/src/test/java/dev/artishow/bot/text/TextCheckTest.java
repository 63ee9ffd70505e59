package dev.artishow.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TextCheckTest {
  private static ResourceBundle bundle(String... lines) {
    try {
      return new PropertyResourceBundle(new StringReader(String.join("\n", lines)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> problems(ResourceBundle english, String... german) {
    return TextCheck.of(english, bundle(german), Locale.GERMAN);
  }

  @Test
  void of_keysMissingAndOverMany_namesThem() {
    assertThat(problems(bundle("busy=Busy.", "late=Late."), "busy=Beschäftigt.", "früh=Früh."))
        .containsExactly("late is missing", "früh is not asked for");
  }

  @Test
  void of_placeholders_mustBeThoseInEnglish() {
    ResourceBundle english = bundle("late={member}, {count, plural, one {one} other {#}}");
    assertThat(problems(english, "late={mitglied}, {count}"))
        .containsExactly("late must fill in [member, count], fills in [mitglied, count]");
    assertThat(problems(english, "late={member}, {count")).hasSize(1);
    assertThat(problems(english, "late={member}, {count, plural, other {#}}")).isEmpty();
  }

  @Test
  void of_casesToldApart_mustBeThoseInEnglish() {
    ResourceBundle english = bundle("kind={kind, select, emoji {emoji} other {report}}");
    assertThat(problems(english, "kind={kind, select, emojis {Emoji} other {Meldung}}"))
        .containsExactly("kind tells other cases apart than in English");
  }

  @Test
  void of_whatDiscordWouldRefuse_isFound() {
    ResourceBundle english =
        bundle(
            "draw.name=draw",
            "draw.description=Draws",
            "draw.options.a.name=a",
            "draw.options.b.name=b",
            "again-button=Again",
            "why-question=Why?",
            "menu.report=Report");
    assertThat(
            problems(
                english,
                "draw.name=Zeichne mal",
                "draw.description=" + "z".repeat(101),
                "draw.options.a.name=x",
                "draw.options.b.name=x",
                "again-button=" + "n".repeat(81),
                "why-question=" + "w".repeat(46),
                "menu.report=" + "m".repeat(33)))
        .containsExactlyInAnyOrder(
            "draw.name is no name for Discord: Zeichne mal",
            "draw.description must have 1–100 characters, had 101",
            "draw.options.a.name and draw.options.b.name have the same name",
            "again-button must have 1–80 characters, had 81",
            "why-question must have 1–45 characters, had 46",
            "menu.report must have 1–32 characters, had 33");
  }
}
