package dev.artishow.launcher.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.job.Spent;
import dev.artishow.engine.energy.EnergyConfig;
import dev.artishow.launcher.CommandLineFixture;
import dev.artishow.launcher.terminal.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootprintReportTest {
  private static final List<Spent> DAYS =
      List.of(new Spent(20_000, 3, 1, 0.04, 0.02), new Spent(20_002, 1, 0, 0.02, 0.01));

  @TempDir Path home;

  @Test
  void pictures_byDay_tellWhatTheCacheSavedAndHowSureItIs() {
    var report = new FootprintReport(Commands.phrases(Locale.ENGLISH), Optional.empty());
    List<String> lines = report.pictures(30, Spent.Share.DAY, DAYS);
    assertThat(lines.get(1)).matches("2024-10-04 +3 +1 +40 mWh +50 % +20 mWh");
    assertThat(lines.get(4))
        .startsWith("In 30 days: 4 pictures, 60 mWh (±50 %,")
        .contains("as much as a 9 W LED lamp takes in 24 seconds")
        .doesNotContain("CO₂");
    assertThat(lines.get(5)).startsWith("One picture came from cache: about 20 mWh saved");
  }

  @Test
  void pictures_onAKnownGrid_tellCarbonWithCountryAndYear() {
    var grid = new EnergyConfig.Grid("EU-27", 2020, 252, "SDES");
    var report = new FootprintReport(Commands.phrases(Locale.FRENCH), Optional.of(grid));
    assertThat(report.pictures(7, Spent.Share.GUILD, DAYS).get(4))
        .startsWith("En 7 jours\u202f: 4 images,")
        .contains("CO₂ (EU-27 2020, 252 g par kWh, SDES)");
  }

  @Test
  void pictures_byMember_nameNobodyWhoWasErased() {
    var report = new FootprintReport(Commands.phrases(Locale.ENGLISH), Optional.empty());
    var members = List.of(new Spent(0, 3, 0, 0.04, 0.02), new Spent(1L << 62, 1, 0, 0.02, 0.01));
    List<String> lines = report.pictures(30, Spent.Share.MEMBER, members);
    assertThat(lines.get(1)).matches("erased +3 +0 +40 mWh.*");
    assertThat(lines.get(2)).startsWith("4611686018427387904 ");
  }

  @Test
  void footprint_withoutADatabase_makesNone() {
    var commands = new CommandLineFixture(home, Locale.ENGLISH);
    assertThat(commands.run("footprint")).isZero();
    assertThat(commands.out()).contains("The bot drew no pictures in the last 30 days.");
    assertThat(home.resolve("data/artishow.db")).doesNotExist();
  }

  @Test
  void footprint_tooManyDays_isRefusedWithTheLimit() {
    var commands = new CommandLineFixture(home, Locale.ENGLISH);
    assertThat(commands.run("footprint", "--days", "0")).isEqualTo(2);
    assertThat(commands.err()).contains("--days must be 1–3660, was 0");
  }

  @Test
  void chart_ofDaysWithGaps_isAPng() throws IOException {
    Path file = home.resolve("days.png");
    new FootprintChart(Commands.phrases(Locale.ENGLISH)).write(DAYS, file);
    assertThat(ImageIO.read(Files.newInputStream(file)).getWidth()).isEqualTo(900);
  }
}
