package dev.artishow.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.setting.Change;
import dev.artishow.bot.setting.GuildSettings;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Setting.Entry;
import dev.artishow.bot.setting.Settings;
import dev.artishow.bot.testing.DatabaseKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private Change set(Entry entry, String value) {
    return settings.set(5, entry, Optional.of(value), 7, NOW);
  }

  @Test
  void set_twice_theLatterHoldsInItsServerAlone() {
    set(Setting.SLOW_MODE.entry(), "30");
    set(Setting.SLOW_MODE.entry(), "60");
    set(Setting.DAILY_PICTURES.entry(), "10");
    assertThat(settings.of(5).amount(Setting.SLOW_MODE)).hasValue(60);
    assertThat(settings.of(5).amount(Setting.DAILY_PICTURES)).hasValue(10);
    assertThat(settings.of(4)).isEqualTo(GuildSettings.NONE);
  }

  @Test
  void set_forRoles_holdsBesideWhatHoldsForAll() {
    set(Setting.DAILY_PICTURES.entry(), "10");
    set(Setting.DAILY_PICTURES.entry("70"), "20");
    set(Setting.DAILY_PICTURES.entry("71"), "5");
    GuildSettings set = settings.of(5);
    assertThat(set.amounts(Setting.DAILY_PICTURES, Set.of(70L, 71L))).containsOnly(20.0, 5.0);
    assertThat(set.amounts(Setting.DAILY_PICTURES, Set.of(72L))).containsExactly(10.0);
    assertThat(settings.undo(5, 8, NOW).orElseThrow().name()).isEqualTo("daily-pictures 71");
    assertThat(settings.of(5).amounts(Setting.DAILY_PICTURES, Set.of(71L))).containsExactly(10.0);
  }

  @Test
  void undo_ofDifferentSettings_takesTheLatestBack() {
    set(Setting.SLOW_MODE.entry(), "30");
    set(Setting.STYLE.entry("pixel"), "as pixels");
    assertThat(set(Setting.STYLE.entry("pixel"), "in pixels").version()).isEqualTo(3);
    assertThat(settings.of(5).styles()).isEqualTo(Map.of("pixel", "in pixels"));

    assertThat(settings.undo(5, 8, NOW).orElseThrow().after()).contains("as pixels");
    assertThat(settings.of(5).styles()).isEqualTo(Map.of("pixel", "as pixels"));
    assertThat(settings.of(5).amount(Setting.SLOW_MODE)).hasValue(30);
  }

  @Test
  void set_toNothing_isAsIfNeverSet() {
    set(Setting.STYLE.entry("pixel"), "as pixels");
    settings.set(5, Setting.STYLE.entry("pixel"), Optional.empty(), 7, NOW);
    assertThat(settings.of(5).styles()).isEmpty();
    assertThat(settings.undo(4, 7, NOW)).isEmpty();
  }
}
