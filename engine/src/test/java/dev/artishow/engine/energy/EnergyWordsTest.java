package dev.artishow.engine.energy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.EnergyEstimate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EnergyWordsTest {
  private static final EnergyConfig.Grid GRID = new EnergyConfig.Grid("EU-27", 2020, 252, "SDES");

  /** 49.6 Wh ÷ 9 W = 5.5 h; 0.0496 kWh × 252 g = 12.5 g. */
  @Test
  void describe_trainingRun_tellsMethodLikenessAndCarbon() {
    String text =
        new EnergyWords(Locale.ENGLISH)
            .describe(new EnergyEstimate(49.6, 0.5, "load × TDP"), Optional.of(GRID));

    assertThat(text)
        .isEqualTo(
            "50 Wh (±50 %, method: load × TDP), as much as a 9 W LED lamp takes in 5.5 hours;"
                + " 12 g CO₂ (EU-27 2020, 252 g per kWh, SDES)");
  }

  @Test
  void describe_unknownGrid_tellsNoCarbon() {
    String text =
        new EnergyWords(Locale.FRENCH)
            .describe(new EnergyEstimate(0.003, 0.1, "RAPL"), Optional.empty());

    assertThat(text)
        .isEqualTo(
            "3 mWh (±10 %, méthode\u202f: RAPL), autant que ce que consomme une lampe LED de 9 W en 1,2"
                + " secondes");
  }

  /** 1 kg × 4186 J/(kg K) × 85 K ÷ 0.9 ÷ 3600 = 109.8 Wh a litre. */
  @Test
  void like_kilowattHours_isWaterBoiled() {
    var words = new EnergyWords(Locale.ENGLISH);

    assertThat(words.like(1098)).isEqualTo("boiling 10 litres of water in a kettle");
    assertThat(words.amount(1098)).isEqualTo("1.1 kWh");
    assertThat(words.like(3)).isEqualTo("a 9 W LED lamp takes in 20 minutes");
  }
}
