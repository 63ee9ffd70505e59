package dev.artishow.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PictureCodecTest {
  private static final Offset<Float> TINY = Offset.offset(1e-6f);

  @Test
  void encode_byHand_isPremultipliedPlanes() {
    var picture = new Picture(1, 1, new byte[] {(byte) 255, 51, 0, 102});
    var planes = new float[5];
    PictureCodec.encode(picture, planes, 1);
    // alpha 0.4; red 1, green 0.2 and blue 0 times that; all from 0…1 to −1…1
    assertThat(planes[0]).isZero();
    assertThat(planes[1]).isCloseTo(-0.2f, TINY);
    assertThat(planes[2]).isCloseTo(-0.84f, TINY);
    assertThat(planes[3]).isEqualTo(-1f);
    assertThat(planes[4]).isCloseTo(-0.2f, TINY);
  }

  @Test
  void encode_ofWhatWasDecoded_isTheSamePictureAgain() {
    var rgba = new byte[2 * 2 * 4];
    for (int i = 0; i < rgba.length; i++) {
      rgba[i] = (byte) (i % 4 == 3 ? 255 : 37 * i);
    }
    var picture = new Picture(2, 2, rgba);
    var planes = new float[16];
    PictureCodec.encode(picture, planes, 0);
    assertThat(PictureCodec.decode(planes, 2)).isEqualTo(picture);
  }

  @Test
  void decode_colourBeyondAlpha_isHeldToIt() {
    // half transparent, with red that only an opaque pixel could have
    Picture picture = PictureCodec.decode(new float[] {1, -1, -1, 0}, 1);
    assertThat(picture.rgba()).containsExactly((byte) 255, (byte) 0, (byte) 0, (byte) 128);
  }
}
