package dev.artishow.trainer.data.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.config.Configuration;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.SourcePlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PortraitLookTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("artishow.home")).resolve("config/datasets/permissive.conf");

  static Stream<PortraitPlan> shippedPlans() {
    return Configuration.read(SHIPPED, Map.of(), DatasetPlan.class).sources().stream()
        .map(SourcePlan::listing)
        .filter(PortraitListing.class::isInstance)
        .map(listing -> ((PortraitListing) listing).portraits());
  }

  @ParameterizedTest
  @MethodSource("shippedPlans")
  void shipped_hasAsManyPeopleAsThePlanWants(PortraitPlan plan) {
    PortraitLook look = PortraitLook.shipped(plan.look());

    assertThat(new Casting(look, plan.seed()).people(plan.people())).hasSize(plan.people());
  }

  @Test
  void traitWithoutWords_isRefused() {
    assertThatThrownBy(
            () ->
                new PortraitLook.Part(
                    "hair",
                    Optional.empty(),
                    1,
                    Map.of("blurred", List.of("h1")),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("blurred");
  }
}
