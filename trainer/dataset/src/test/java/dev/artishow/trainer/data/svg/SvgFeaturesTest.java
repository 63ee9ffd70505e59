package dev.artishow.trainer.data.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.raster.Raster;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each was drawn visibly otherwise than a browser draws it. */
final class SvgFeaturesTest {
  private static final int SIDE = 20;

  private static Raster draw(String body) throws Exception {
    return new SvgRenderer()
        .render(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'>" + body + "</svg>", SIDE);
  }

  private static int[] middle(Raster raster) {
    int half = SIDE / 2;
    return new int[] {raster.at(half, half, 0), raster.at(half, half, 1), raster.at(half, half, 2)};
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Canvas",
        "ButtonFace",
        "nonsense",
        "#12",
        "#12345",
        "light-dark(red, blue)",
        "rgb(255,0,0,50%)"
      })
  void render_colorThatIsNotRead_isRefused(String color) {
    assertThatThrownBy(() -> draw("<rect width='9' height='9' fill='%s'/>".formatted(color)))
        .hasMessageContaining("has a value in a form that is not read, " + color);
    assertThatThrownBy(() -> draw("<rect width='9' height='9' style='fill:%s'/>".formatted(color)))
        .hasMessageContaining("is not read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Red | 255 | 0 | 0",
        "#0f0 | 0 | 255 | 0",
        "#0000ffff | 0 | 0 | 255",
        "rgb(0 255 0) | 0 | 255 | 0",
        "rgb(0%, 100%, 0%) | 0 | 255 | 0",
        "currentColor | 0 | 0 | 0"
      })
  void render_colorThatIsRead_isDrawn(String color, int red, int green, int blue) throws Exception {
    Raster raster = draw("<rect width='20' height='20' fill='%s'/>".formatted(color));
    assertThat(middle(raster)).containsExactly(red, green, blue);
    assertThat(raster.at(SIDE / 2, SIDE / 2, 3)).isEqualTo(255);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<linearGradient x1='.5' x2='.5'/>",
        "<linearGradient x1='100%'/>",
        "<linearGradient gradientUnits='userSpaceOnUse' x1='3' x2='3' y1='1' y2='1'/>",
        "<linearGradient gradientTransform='scale(0)'/>",
        "<radialGradient cx='.3' cy='.3' r='.2' fx='.9' fy='.9'/>",
        "<linearGradient/>",
        "<radialGradient></radialGradient>",
        "<g opacity='.5'><path/><path/></g>",
        "<g style='opacity:50%'><g><path/></g><path/></g>",
        "<hatch pitch='5'/>",
        "<meshgradient/>",
        "<symbol refX='5'/>",
        "<clipPath><use x='10'/></clipPath>",
        "<mask color-interpolation='linearRGB'/>",
        "<path transform='rotate(45,50)'/>",
        "<path transform='translate(10px,20px)'/>",
        "<path transform='scale(2,,2)'/>",
        "<path transform='rotate(1e400)'/>",
        "<path style='transform:rotate(45 50 50)'/>",
        "<path style='transform:translate(10 10)'/>",
        "<path style='rotate:45deg'/>",
        "<path style='mask-image:linear-gradient(black,transparent)'/>",
        "<path stroke-dasharray='1em 5'/>",
        "<path stroke-dashoffset='50%'/>",
        "<polygon points='1,1 9,1 x 5,9'/>",
        "<rect rx='auto'/>",
        "<rect width='9' height='9' opacity='.5' stroke='red' stroke-width='3'/>",
        "<g stroke='red'><circle r='9' opacity='50%' stroke-width='1'/></g>",
        "<path d='M1 5h9' stroke='url(#a)'/><linearGradient id='a'><stop/></linearGradient>",
        "<linearGradient id='a'><stop/></linearGradient><path d='M1 5v9' style='fill:url(#a)'/>",
        "<symbol id='a'><path/></symbol><use href='#a' width='5'/>",
        "<use href='#a' height='5'/><symbol id='a'><path/></symbol>",
        "<rect width='1em' height='9'/>",
        "<path style='stroke-width:.1em'/>",
        "<pattern patternUnits='userSpaceOnUse' width='4' height='4' patternTransform='rotate(9)'/>",
        "<pattern patternUnits='userSpaceOnUse' width='4' height='4' patternTransform='skewX(9)'/>",
        "<g style='background:red'/>",
        "<style>svg { background-color: #fed }</style>"
      })
  void render_whatIsDrawnWrong_isRefused(String element) {
    assertThatThrownBy(() -> draw(element)).hasMessageContaining("; save it without or as PNG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<linearGradient><stop/></linearGradient>",
        "<linearGradient href='#a'/><linearGradient id='a'><stop/></linearGradient>",
        "<linearGradient x1='.5' x2='.5' y2='1'><stop/></linearGradient>",
        "<radialGradient fx='.3'><stop/></radialGradient>",
        "<radialGradient r='3' cx='4' cy='4' gradientUnits='userSpaceOnUse'><stop/></radialGradient>",
        "<g opacity='.5'><path/></g>",
        "<g opacity='1'><path/><path/></g>",
        "<path transform=''/>",
        "<path transform='translate(1e1,1E1) rotate(45 5 5) , scale(-1)'/>",
        "<path style='transform:none'/>",
        "<path style='transform:matrix(1,0,0,1,2,3)'/>",
        "<path stroke-dasharray='none' stroke-dashoffset='1e1'/>",
        "<polygon fill='none' points='1e0,1 9,1 5,9'/>"
      })
  void render_whatIsLikeIt_isDrawn(String element) throws Exception {
    assertThat(draw(element).coverage()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rect width='9' height='9' opacity='.5' stroke='red' stroke-width='.5'/>",
        "<rect width='9' height='9' opacity='.5' stroke-width='3'/>",
        "<rect width='9' height='9' opacity='.5' fill='none' stroke='red' stroke-width='3'/>",
        "<rect width='9' height='9' stroke='red' stroke-width='3'/>",
        "<linearGradient id='a'><stop/></linearGradient><path d='M1 5h9v1' fill='url(#a)'/>",
        "<linearGradient id='a' gradientUnits='userSpaceOnUse' x2='9'><stop/></linearGradient>"
            + "<path d='M1 5h9' stroke='url(#a)'/>",
        "<symbol id='a'><path d='M1 5h9v1'/></symbol><use href='#a'/>",
        "<symbol id='a' viewBox='0 0 9 9'><path d='M1 5h9v1'/></symbol><use href='#a' width='5' height='5'/>",
        "<pattern id='a' patternUnits='userSpaceOnUse' width='4' height='4' patternTransform='scale(2)'>"
            + "<path d='M1 1h9v1'/></pattern><rect width='9' height='9' fill='url(#a)'/>",
        "<style>svg { background: none }</style><rect width='9' height='9'/>"
      })
  void render_whatIsLikeItAndSeen_isDrawn(String element) throws Exception {
    assertThat(draw(element).coverage()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20 5 5", "20,5,5"})
  void render_oddDashes_areTakenTwice(String dashes) throws Exception {
    String path = "<path stroke='red' stroke-width='20' d='M0 10h20' %s/>";
    String begun = "stroke-dasharray='%s' stroke-dashoffset='-13'";
    assertThat(draw(path.formatted(begun.formatted(dashes))))
        .isEqualTo(draw(path.formatted(begun.formatted("20 5 5 20 5 5"))));
  }
}
