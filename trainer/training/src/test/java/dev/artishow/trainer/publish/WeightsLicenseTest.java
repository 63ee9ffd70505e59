package dev.artishow.trainer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.artishow.trainer.data.source.LicenseClass;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WeightsLicenseTest {
  @ParameterizedTest
  @CsvSource({
    "CC0-1.0 MIT CC-BY-4.0 Apache-2.0 Unicode-3.0, Apache-2.0",
    "LicenseRef-public-domain CC-BY-3.0 BSD-3-Clause, Apache-2.0",
    "CC-BY-SA-4.0, CC-BY-SA-4.0",
    "CC-BY-SA-3.0 Apache-2.0 CC-BY-3.0, CC-BY-SA-4.0",
    "GPL-2.0-or-later MIT Apache-2.0, GPL-3.0-or-later",
    "GPL-2.0-or-later GPL-3.0-or-later, GPL-3.0-or-later",
    "GPL-3.0-only GPL-3.0-or-later, GPL-3.0-only",
    "CC-BY-SA-4.0 GPL-3.0-or-later, GPL-3.0-only",
    "GPL-2.0-only GPL-2.0-or-later CC-BY-4.0, GPL-2.0-only",
    "AGPL-3.0-or-later GPL-3.0-or-later MIT, AGPL-3.0-or-later"
  })
  void of_licencesThatFit_isTheOneThatAsksLeast(String licenses, String weights) {
    assertThat(WeightsLicense.of(List.of(licenses.split(" "))).spdx()).isEqualTo(weights);
  }

  @ParameterizedTest
  @CsvSource({
    "GPL-2.0-only GPL-3.0-only",
    "GPL-2.0-only Apache-2.0",
    "CC-BY-SA-3.0 GPL-3.0-or-later",
    "CC-BY-SA-4.0 GPL-2.0-only",
    "AGPL-3.0-or-later CC-BY-SA-4.0"
  })
  void of_licencesThatDoNot_isRefusedWithBoth(String licenses) {
    String[] both = licenses.split(" ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightsLicense.of(List.of(both)))
        .withMessageContainingAll("no licence of weights fits all of", both[0], both[1]);
  }

  @Test
  void of_licenceThatIsNotOpen_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightsLicense.of(List.of("MIT", "CC-BY-NC-4.0")))
        .withMessageContaining("under CC-BY-NC-4.0, which is not known to be open");
  }

  @ParameterizedTest
  @EnumSource(LicenseClass.class)
  void classes_everyLicence_hasATextANameAndALicenceOfWeights(LicenseClass licenses)
      throws IOException {
    for (String license : licenses.licenses()) {
      String weights = WeightsLicense.of(List.of(license)).spdx();
      assertThat(LicenseTexts.of(weights, List.of(license)))
          .contains("weights of this model are under " + weights)
          .contains("  %s  %s\n".formatted(license, LicenseTexts.name(license)));
      assertThat(weights.equals("Apache-2.0")).isEqualTo(licenses == LicenseClass.PERMISSIVE);
    }
  }

  @Test
  void texts_twoVersionsOfOneText_carryItOnce() throws IOException {
    String texts =
        LicenseTexts.of("GPL-3.0-or-later", List.of("GPL-3.0-only", "MIT", "Unicode-3.0"));

    assertThat(texts).containsOnlyOnce("Preamble").contains("UNICODE LICENSE V3", "MIT License");
  }
}
