package dev.artishow.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.imagine.JobId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonIdTest {
  private static final int DISCORD_LIMIT = 100;

  @ParameterizedTest
  @EnumSource
  void parse_ownCustomId_givesItBack(ButtonId.Action action) {
    var id = new ButtonId(action, new JobId("7ZK3QH0M4T"));
    assertThat(ButtonId.parse(id.customId())).contains(id);
    assertThat(id.customId()).hasSizeLessThanOrEqualTo(DISCORD_LIMIT);
  }

  /** Messages live longer than versions: what is on a button must never change its meaning. */
  @Test
  void parse_writtenByTheFirstVersion_isStillRead() {
    assertThat(ButtonId.parse("again:7ZK3QH0M4T"))
        .contains(new ButtonId(ButtonId.Action.AGAIN, new JobId("7ZK3QH0M4T")));
    assertThat(ButtonId.parse("delete:7ZK3QH0M4T"))
        .contains(new ButtonId(ButtonId.Action.DELETE, new JobId("7ZK3QH0M4T")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "again", "again:", "again:short", "AGAIN:7ZK3QH0M4T", "x:7ZK3QH0M4T"})
  void parse_anythingElse_isEmpty(String customId) {
    assertThat(ButtonId.parse(customId)).isEmpty();
  }
}
