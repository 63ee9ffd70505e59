package dev.artishow.bot.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobIdTest {

  @Test
  void random_manyTimes_isValidAndNeverTheSame() {
    var random = new Random(1);
    Set<JobId> ids = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      ids.add(JobId.random(random));
    }
    assertThat(ids).hasSize(1_000).allMatch(id -> JobId.isJobId(id.value()));
  }

  @Test
  void constructor_anythingElse_isRefused() {
    assertThatThrownBy(() -> new JobId("7zk3qh0m4t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7zk3qh0m4t");
    assertThat(JobId.isJobId("")).isFalse();
    assertThat(JobId.isJobId("7ZK3QH0M4TT")).isFalse();
    assertThat(JobId.isJobId("7ZK3QH0M4I")).isFalse();
  }
}
