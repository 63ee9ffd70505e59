package dev.artishow.sandbox;

import dev.artishow.sandbox.input.Conversation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Shows the messages that answer one act as they come and change, until all seems said. */
final class ReplyWatch {
  private final Conversation conversation;
  private final Reply reply;
  private final Duration settle;
  private final Predicate<SeenMessage> isUnderWay;
  private final Map<Long, Integer> shown = new HashMap<>();

  /**
   * Watches a reply.
   *
   * @param settle real time without news after which an answer is taken for the last one
   * @param isUnderWay whether an answer, even one with a picture, says that more will come
   */
  ReplyWatch(
      Conversation conversation, Reply reply, Duration settle, Predicate<SeenMessage> isUnderWay) {
    this.conversation = conversation;
    this.reply = reply;
    this.settle = settle;
    this.isUnderWay = isUnderWay;
  }

  /**
   * Hands each answer, and each change of one, to {@code eye}.
   *
   * @param patience real time to wait for news while none is final
   * @return whether there was any answer
   */
  boolean watch(Duration patience, Consumer<SeenMessage> eye) {
    boolean answered = false;
    boolean complete = false;
    boolean underWay = false;
    while (!complete) {
      Optional<List<SeenMessage>> news =
          conversation
              .world()
              .await(answered && !underWay ? settle : patience, state -> news(reply.seen(state)));
      for (SeenMessage message : news.orElseGet(List::of)) {
        shown.put(message.id(), message.revision());
        eye.accept(message);
        answered |= !message.isLoading();
        underWay = isUnderWay.test(message);
        complete |= !underWay && isFinal(message);
      }
      complete |= news.isEmpty();
    }
    return answered;
  }

  private static boolean isFinal(SeenMessage message) {
    boolean whispered = message.isEphemeral() && !message.isLoading();
    return whispered || !message.pictures().isEmpty();
  }

  private Optional<List<SeenMessage>> news(List<SeenMessage> answers) {
    List<SeenMessage> news = new ArrayList<>(answers);
    news.removeIf(m -> shown.getOrDefault(m.id(), -1) == m.revision());
    return news.isEmpty() ? Optional.empty() : Optional.of(news);
  }
}
