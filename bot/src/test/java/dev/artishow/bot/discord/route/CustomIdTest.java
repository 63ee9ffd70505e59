package dev.artishow.bot.discord.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.bot.job.JobId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomIdTest {
  private static final JobId JOB = new JobId("7ZK3QH0M4T");

  @Test
  void parse_whatWasWritten_givesTheSame() {
    CustomId id = CustomId.of("vary", JOB, -5);
    assertThat(id).hasToString("v1:vary:7ZK3QH0M4T:-5");
    assertThat(CustomId.parse(id.toString())).contains(id);
    assertThat(id.job()).contains(JOB);
  }

  @Test
  void parse_buttonOfAnEarlierVersion_isUnderstood() {
    assertThat(CustomId.parse("again:7ZK3QH0M4T")).contains(CustomId.of("again", JOB));
    assertThat(CustomId.parse("delete:7ZK3QH0M4T")).contains(CustomId.of("delete", JOB));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "v1", "v1:again", "v2:again:7ZK3QH0M4T:", "v1:again:7ZK3QH0M4T", "again:7ZK"})
  void parse_anythingElse_isEmpty(String text) {
    assertThat(CustomId.parse(text)).isEmpty();
  }

  @Test
  void customId_longerThanDiscordTakes_isRefused() {
    assertThatThrownBy(() -> new CustomId("again", "A".repeat(100), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("100 characters");
  }

  @Test
  void customId_withASeparatorInIt_isRefused() {
    assertThatThrownBy(() -> new CustomId("again", "A:B", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
