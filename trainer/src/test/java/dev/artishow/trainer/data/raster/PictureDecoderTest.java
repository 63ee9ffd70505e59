package dev.artishow.trainer.data.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class PictureDecoderTest {
  /** One transparent pixel, losslessly coded. */
  private static final byte[] PIXEL =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  private final PictureDecoder decoder = new PictureDecoder();

  @Test
  void decode_transparentPixel_coversNothing() throws Exception {
    Raster raster = decoder.decode(PIXEL, 4);

    assertThat(raster.side()).isEqualTo(4);
    assertThat(raster.coverage()).isZero();
  }

  @Test
  void decode_cutShort_isRefused() {
    assertThatThrownBy(() -> decoder.decode(Arrays.copyOf(PIXEL, 20), 4))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContaining("cannot be decoded");
  }

  @Test
  void decode_otherFile_isRefused() {
    assertThatThrownBy(() -> decoder.decode(new byte[100], 4))
        .isInstanceOf(UnusablePictureException.class);
  }
}
