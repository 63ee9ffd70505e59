package dev.artishow.trainer.publish;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.nn.DenoiserCost;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.trainer.Evaluation;
import dev.artishow.trainer.loop.RunState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A model's card for people, in English and in French. */
final class ModelCardText {
  private final ModelCard card;
  private final RunState state;
  private final Evaluation evaluation;

  ModelCardText(ModelCard card, RunState state, Evaluation evaluation) {
    this.card = card;
    this.state = state;
    this.evaluation = evaluation;
  }

  String markdown() {
    return english() + "\n" + french();
  }

  private String english() {
    return """
        # %s %s

        A text-to-image diffusion model that Artishow trained itself: it draws %d×%d pictures with
        transparency from short prompts in English and French. ![samples](samples.png)

        | | |
        |---|---|
        | licence of the weights | %s%s |
        | learnt from | %,d pictures of the data set `%s`, licences %s; each picture's author in `ATTRIBUTION.tsv.gz`, the licences in `LICENSES.txt` |
        | training | %,d steps, %,d pictures seen, %.0f minutes on the processor |
        | energy | %s |
        | drawing | %d steps of %s, guidance %.1f, %.1f GFLOP a picture |
        | loss on trained concepts, noisiest quarter first | %s |
        | loss on concepts never seen | %s |

        **Meant for** small pictures, emoji and stickers of everyday things. **Not for** photographs,
        real people, text in pictures, or anything that should pass for genuine. **Limits:** it knows
        what emoji show; counts, positions and rare words are not obeyed; faces follow the emoji's own
        conventions of skin tone and gender, which are not the world's. The samples were not picked.
        """
        .formatted(
            card.name(),
            card.version(),
            card.network().resolution(),
            card.network().resolution(),
            card.licence(),
            usual() ? "" : ", as its pictures' licences ask",
            card.data().pictures(),
            card.data().name(),
            String.join(", ", card.data().licences()),
            state.step(),
            card.training().samples(),
            state.seconds() / 60,
            energy("±%.0f %%, %s"),
            card.sampler().steps(),
            card.sampler().name(),
            card.sampler().guidance().scale(),
            new DenoiserCost((DenoiserSpec) card.network()).drawingFlop(card.sampler().steps())
                / 1e9,
            listed(evaluation.trained()),
            listed(evaluation.heldOut()));
  }

  private String french() {
    return """
        ## En français

        Modèle de diffusion texte-image entraîné par Artishow lui-même : il dessine des images de
        %d×%d pixels avec transparence à partir de courtes phrases en anglais et en français.
        Poids sous licence %s%s. Appris sur %,d images sous licences ouvertes (%s), dont les auteurs
        sont nommés dans `ATTRIBUTION.tsv.gz` ; les licences sont dans `LICENSES.txt`. Énergie d’entraînement : %s.

        **Prévu pour** de petites images, des émojis et des autocollants de choses courantes. **Pas
        pour** des photos, des personnes réelles, du texte, ni rien qui doive passer pour authentique.
        **Limites :** il connaît ce que montrent les émojis ; nombres, positions et mots rares ne sont
        pas respectés ; les visages suivent les conventions des émojis, qui ne sont pas le monde. Les
        exemples n’ont pas été choisis.
        """
        .formatted(
            card.network().resolution(),
            card.network().resolution(),
            card.licence(),
            usual() ? "" : ", comme le demandent les licences de ses images",
            card.data().pictures(),
            String.join(", ", card.data().licences()),
            energy("±%.0f %%, méthode : %s"));
  }

  private boolean usual() {
    return card.licence().equals(ModelCard.USUAL_LICENCE);
  }

  private String energy(String form) {
    EnergyEstimate energy = card.training().energy();
    String kiloWattHours =
        String.format(
            Locale.ROOT,
            "%.3f kWh (" + form + ")",
            energy.wattHours() / 1000,
            energy.relativeUncertainty() * 100,
            energy.method());
    return kiloWattHours
        + card.training()
            .grid()
            .map(
                grid ->
                    String.format(
                        Locale.ROOT,
                        ", %.0f g CO₂ (%s %d)",
                        energy.wattHours() / 1000 * grid.gramsPerKwh(),
                        grid.country(),
                        grid.year()))
            .orElse("");
  }

  private static String listed(List<Double> losses) {
    return losses.stream()
        .map(value -> String.format(Locale.ROOT, "%.4f", value))
        .collect(Collectors.joining(", "));
  }
}
