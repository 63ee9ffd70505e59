package dev.artishow.engine.provenance.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CborTest {
  private static String hex(Object value) {
    return HexFormat.of().formatHex(Cbor.write(value));
  }

  /** The examples of RFC 8949, appendix A. */
  @Test
  void write_examplesOfTheStandard_areTheSameBytes() {
    assertThat(hex(0)).isEqualTo("00");
    assertThat(hex(23)).isEqualTo("17");
    assertThat(hex(24)).isEqualTo("1818");
    assertThat(hex(1000)).isEqualTo("1903e8");
    assertThat(hex(1_000_000_000_000L)).isEqualTo("1b000000e8d4a51000");
    assertThat(hex(-1)).isEqualTo("20");
    assertThat(hex(-1000)).isEqualTo("3903e7");
    assertThat(hex(true)).isEqualTo("f5");
    assertThat(hex(Cbor.NULL)).isEqualTo("f6");
    assertThat(hex(new byte[] {1, 2, 3, 4})).isEqualTo("4401020304");
    assertThat(hex("ü")).isEqualTo("62c3bc");
    assertThat(hex(List.of(1, List.of(2, 3), List.of(4, 5)))).isEqualTo("8301820203820405");
    assertThat(hex(Map.of("a", 1, "b", List.of(2, 3)))).isEqualTo("a26161016162820203");
    assertThat(hex(new Cbor.Tagged(0, "2013-03-21T20:04:00Z")))
        .isEqualTo("c074323031332d30332d32315432303a30343a30305a");
  }

  /** RFC 8949, section 4.2.1. */
  @Test
  void write_keys_areInTheOrderOfTheirBytes() {
    assertThat(hex(Map.of("aa", 1, "b", 2, 10, 3, -1, 4, 100, 5)))
        .isEqualTo("a5" + "0a03" + "186405" + "2004" + "616202" + "62616101");
  }

  @Test
  void read_nestedTooDeep_isRefused() {
    byte[] deep = new byte[1000];
    Arrays.fill(deep, (byte) 0x81);
    assertThatThrownBy(() -> Cbor.read(deep)).isInstanceOf(IOException.class);
  }

  @Test
  void read_moreThanOneValue_isRefused() {
    assertThatThrownBy(() -> Cbor.read(new byte[] {1, 2})).isInstanceOf(IOException.class);
  }
}
