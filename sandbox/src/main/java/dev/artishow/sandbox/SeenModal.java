package dev.artishow.sandbox;

import dev.artishow.sandbox.input.Conversation;
import dev.artishow.sandbox.input.ModalField;
import dev.artishow.sandbox.input.Pick;
import dev.artishow.sandbox.input.UnmetExpectation;
import dev.artishow.sandbox.seat.Place;
import dev.artishow.sandbox.seat.Seat;
import dev.artishow.sandbox.world.Interaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A modal that is open before a member. */
public final class SeenModal {
  private final Conversation conversation;
  private final Interaction opener;

  SeenModal(Conversation conversation, Interaction opener) {
    this.conversation = conversation;
    this.opener = opener;
  }

  public String title() {
    return opener.shown().path("title").asText();
  }

  /** Labels of the fields, in order. */
  public List<String> labels() {
    return fields().stream().map(ModalField::label).toList();
  }

  /**
   * Fills fields in and submits.
   *
   * @param answers by label: what is typed, the label of the option chosen, a {@link Pick}, or a
   *     list of these; fields left out stay as they are shown
   * @throws UnmetExpectation if there is no such field, or a text is too long, too short or missing
   */
  public Reply submits(Map<String, ?> answers) {
    Map<String, Object> left = new HashMap<>(answers);
    Map<String, String> byId = new HashMap<>();
    for (ModalField field : fields()) {
      Object answer = left.remove(field.label());
      if (answer != null) {
        byId.put(field.customId(), text(answer));
      }
    }
    if (!left.isEmpty()) {
      throw conversation.failure("no fields %s; there are %s".formatted(left.keySet(), labels()));
    }
    Seat seat = new Seat(conversation, Place.of(opener.origin()));
    return new Reply(conversation, seat.submits(opener, byId));
  }

  private static String text(Object answer) {
    if (answer instanceof List<?> several) {
      return several.stream().map(SeenModal::text).collect(Collectors.joining("\n"));
    }
    return answer instanceof Pick pick ? Long.toString(pick.id()) : answer.toString();
  }

  private List<ModalField> fields() {
    return ModalField.all(opener.shown());
  }
}
