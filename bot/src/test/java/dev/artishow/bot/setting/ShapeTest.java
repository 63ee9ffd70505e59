package dev.artishow.bot.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
  private static final Shape WATT_HOURS =
      new Shape.Amount(new BigDecimal("0.01"), new BigDecimal(100), 2, "watt-hours");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1|1", "0.5|0.5", "0,50|0.5", " 12.30 |12.3", "1e2|100", "0.01|0.01", "100|100"})
  void amount_withinItsLimits_isWrittenDownInOneWay(String typed, String written) {
    assertThat(WATT_HOURS.read(typed)).contains(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-1",
        "100.01",
        "0.001",
        "1e9",
        "1e-9",
        "1e999999999",
        "NaN",
        "ten",
        "1 2"
      })
  void amount_outsideOrNone_isNotRead(String typed) {
    assertThat(WATT_HOURS.read(typed)).isEmpty();
  }

  @Test
  void roles_chosen_areWrittenDownOnceEach() {
    var roles = new Shape.Roles(2);
    assertThat(roles.read("12\n34")).contains("12,34");
    assertThat(roles.read("12\n12")).contains("12");
    assertThat(roles.read("12\n34\n56")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-5", "everyone", "9223372036854775808", "12;34"})
  void channel_thatIsNoId_isNotRead(String typed) {
    assertThat(new Shape.Channels(1).read(typed)).isEmpty();
  }

  @Test
  void choice_ofAnotherWord_isNotRead() {
    var choice = new Shape.Choice(List.of("strict", "relaxed"));
    assertThat(choice.read("strict")).contains("strict");
    assertThat(choice.read("Strict")).isEmpty();
    assertThat(new Shape.YesNo().read("1")).contains(Shape.YesNo.YES);
    assertThat(new Shape.YesNo().read("yes")).isEmpty();
  }

  @Test
  void words_tooMany_areNotRead() {
    assertThat(new Shape.Words(4).read("abcd")).contains("abcd");
    assertThat(new Shape.Words(4).read("abcde")).isEmpty();
    assertThat(new Shape.Words(4).read("")).isEmpty();
  }
}
