package dev.artishow.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.launcher.Main;
import org.junit.jupiter.api.Test;

class ChildJvmTest {
  @Test
  void main_isWhereArtishowBegins() {
    assertThat(ChildJvm.MAIN).isEqualTo(Main.class.getName());
  }
}
