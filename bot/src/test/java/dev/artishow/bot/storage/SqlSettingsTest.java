package dev.artishow.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.bot.testing.DatabaseKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class SqlSettingsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:15:30.123Z");

  @Parameter DatabaseKind kind;
  @TempDir Path folder;
  private Database database;
  private Settings settings;

  @BeforeEach
  void open() {
    database = Database.open(kind.fresh(folder));
    settings = database.settings();
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private void set(long guildId, Setting setting, long value) {
    settings.set(guildId, setting, OptionalLong.of(value), 7, NOW);
  }

  @Test
  void set_twice_theLatterHoldsInItsServerAlone() {
    set(5, Setting.SLOW_MODE, 30);
    set(5, Setting.SLOW_MODE, 60);
    set(5, Setting.DAILY_PICTURES, 10);
    assertThat(settings.of(5))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Setting.SLOW_MODE, 60L, Setting.DAILY_PICTURES, 10L));
    assertThat(settings.of(4)).isEmpty();
  }

  @Test
  void undo_ofSettingsAndStyles_takesTheLatestBack() {
    set(5, Setting.SLOW_MODE, 30);
    settings.setStyle(5, "pixel", Optional.of("as pixels"), 7, NOW);
    settings.setStyle(5, "pixel", Optional.of("in pixels"), 7, NOW);
    assertThat(settings.styles(5)).isEqualTo(Map.of("pixel", "in pixels"));

    assertThat(settings.undo(5, 8, NOW).orElseThrow().after()).contains("as pixels");
    assertThat(settings.styles(5)).isEqualTo(Map.of("pixel", "as pixels"));
    assertThat(settings.of(5)).isEqualTo(Map.of(Setting.SLOW_MODE, 30L));
  }

  @Test
  void setStyle_withoutWords_takesItAway() {
    settings.setStyle(5, "pixel", Optional.of("as pixels"), 7, NOW);
    settings.setStyle(5, "pixel", Optional.empty(), 7, NOW);
    assertThat(settings.styles(5)).isEmpty();
    assertThat(settings.undo(4, 7, NOW)).isEmpty();
  }
}
