package dev.artishow.engine.provenance.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class JumbfTest {
  private static final Jumbf LEAF = Jumbf.of(Jumbf.CBOR, "c2pa.x", new byte[] {1, 2});
  private static final Jumbf STORE = Jumbf.of(Jumbf.STORE, "c2pa", List.of(LEAF));

  @Test
  void bytes_superbox_isAsTheStandardHasIt() {
    assertThat(HexFormat.of().formatHex(LEAF.bytes()))
        .isEqualTo(
            "00000032"
                + "6a756d62" // jumb
                + ("00000020" + "6a756d64" + "63626f72" + "00110010800000aa00389b71" + "03")
                + ("633270612e78" + "00")
                + ("0000000a" + "63626f72" + "0102"));
  }

  @Test
  void read_whatWasWritten_isTheSame() throws IOException {
    Jumbf read = Jumbf.read(STORE.bytes());
    assertThat(read.label()).isEqualTo("c2pa");
    assertThat(read.type()).isEqualTo(Jumbf.STORE);
    Jumbf leaf = read.child("c2pa.x").orElseThrow();
    assertThat(leaf.body()).isEqualTo(LEAF.body());
    assertThat(leaf.content().orElseThrow()).containsExactly(1, 2);
  }

  @Test
  void read_cutOffAnywhere_isRefused() {
    byte[] whole = STORE.bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Jumbf.read(part)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void read_nestedTooDeep_isRefused() {
    Jumbf deep = LEAF;
    for (int i = 0; i < 20; i++) {
      deep = Jumbf.of(Jumbf.STORE, "c2pa", List.of(deep));
    }
    byte[] bytes = deep.bytes();
    assertThatThrownBy(() -> Jumbf.read(bytes)).hasMessageContaining("nested");
  }
}
