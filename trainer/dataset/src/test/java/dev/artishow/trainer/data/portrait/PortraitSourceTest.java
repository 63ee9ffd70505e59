package dev.artishow.trainer.data.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.source.PictureSubject;
import dev.artishow.trainer.data.source.Rights;
import dev.artishow.trainer.data.source.SourcePicture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PortraitSourceTest {
  private static final PortraitPlan PLAN = new PortraitPlan("core", "made-up", 22, 3);

  /** Draws what is ordered, or always one thing instead. */
  private record Fake(Optional<String> always) implements PortraitGenerator {
    @Override
    public void draw(List<? extends Map<String, Object>> orders, Visitor visitor)
        throws IOException, InterruptedException {
      visitor.rights("Ada", "CC BY 4.0");
      for (Map<String, Object> order : orders) {
        ObjectNode drawn = new ObjectMapper().createObjectNode();
        order.forEach(
            (option, value) -> {
              if (value instanceof List<?> list) {
                drawn.put(option, always.orElse("#" + list.get(0)));
              }
            });
        visitor.portrait("<svg>" + order.get("skinColor") + "</svg>", drawn);
      }
    }
  }

  private static List<SourcePicture> pictures(PortraitLook look) throws Exception {
    var pictures = new ArrayList<SourcePicture>();
    var source = new PortraitSource(new Fake(Optional.empty()), look, PLAN);
    source.forEach(pictures::add);
    assertThat(pictures).hasSize(source.count());
    return pictures;
  }

  private static List<PictureSubject.Described> subjects(PortraitLook look) throws Exception {
    return pictures(look).stream()
        .map(picture -> (PictureSubject.Described) picture.subject())
        .toList();
  }

  @Test
  void everyPerson_isDrawnInEveryTone() throws Exception {
    Map<List<Tone>, List<Map<String, String>>> byTone =
        subjects(TestingLook.withSkin()).stream()
            .collect(
                Collectors.groupingBy(
                    PictureSubject.Described::tones,
                    Collectors.mapping(PictureSubject.Described::attributes, Collectors.toList())));

    assertThat(byTone).hasSize(Tone.values().length);
    assertThat(byTone.values().stream().distinct()).hasSize(1);
    assertThat(byTone.values()).allMatch(people -> people.size() == PLAN.people());
  }

  @Test
  void skin_isOrderedInTheColorOfTheTone() throws Exception {
    assertThat(pictures(TestingLook.withSkin()))
        .allMatch(
            picture ->
                ((SourcePicture.Svg) picture.content())
                    .document()
                    .contains(
                        SkinColor.hex(
                            ((PictureSubject.Described) picture.subject()).tones().get(0))));
  }

  @Test
  void withoutSkin_everyPersonIsDrawnOnce_withoutATone() throws Exception {
    assertThat(subjects(TestingLook.withoutSkin()))
        .hasSize(PLAN.people())
        .allMatch(subject -> subject.tones().isEmpty())
        .allMatch(subject -> subject.concept().startsWith("portrait:none/"));
  }

  @Test
  void concept_isToneAndColorOfHair() throws Exception {
    assertThat(subjects(TestingLook.withSkin()))
        .allMatch(
            subject ->
                subject
                    .concept()
                    .equals(
                        "portrait:%s/%s"
                            .formatted(
                                subject.tones().get(0).key(),
                                subject.attributes().get("hair-color"))));
  }

  @Test
  void names_areUnique() throws Exception {
    Map<String, Long> names =
        pictures(TestingLook.withSkin()).stream()
            .map(SourcePicture::name)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(names).containsEntry("0000-medium-light", 1L);
    assertThat(names.values()).containsOnly(1L);
  }

  @Test
  void rights_areThoseOfTheGenerator() throws Exception {
    assertThat(pictures(TestingLook.withSkin()))
        .extracting(SourcePicture::rights)
        .containsOnly(Optional.of(new Rights("CC-BY-4.0", "Ada", "lib/index.js: meta.license")));
  }

  @Test
  void portraitOfSomethingElse_isRefused() {
    var source = new PortraitSource(new Fake(Optional.of("else")), TestingLook.withSkin(), PLAN);

    assertThatThrownBy(() -> source.forEach(picture -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("0000-light", "\"else\" where", "does not fit its description");
  }

  @Test
  void tones_darkenOneByOne() {
    var brightness = new ArrayList<Integer>();
    for (Tone tone : Tone.values()) {
      int rgb = Integer.parseInt(SkinColor.hex(tone), 16);
      brightness.add(2 * (rgb >> 16) + 5 * (rgb >> 8 & 0xff) + (rgb & 0xff));
    }

    assertThat(brightness).isSortedAccordingTo((one, other) -> Integer.compare(other, one));
  }
}
