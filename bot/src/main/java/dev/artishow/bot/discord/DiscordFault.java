package dev.artishow.bot.discord;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** Why Discord did not do what was asked of it, as far as it makes a difference. */
enum DiscordFault {
  /** The fifteen minutes of the interaction are over. */
  TOKEN_EXPIRED,
  /** Somebody deleted the message, or the channel with it. */
  MESSAGE_GONE,
  /** The files are larger than this server may receive. */
  TOO_LARGE,
  /** Another process has answered this interaction. */
  ANSWERED_ALREADY,
  /** The connection is being closed from this side. */
  STOPPED,
  OTHER;

  private static final int HTTP_PAYLOAD_TOO_LARGE = 413;

  static DiscordFault of(Throwable fault) {
    Throwable cause = cause(fault);
    if (cause instanceof CancellationException || cause instanceof RejectedExecutionException) {
      return STOPPED;
    }
    if (!(cause instanceof ErrorResponseException response)) {
      return OTHER;
    }
    // a proxy in front of Discord may refuse the size in words of its own
    if (response.getResponse().code == HTTP_PAYLOAD_TOO_LARGE) {
      return TOO_LARGE;
    }
    return of(response.getErrorResponse());
  }

  /** What went wrong, without what futures wrap around it. */
  static Throwable cause(Throwable fault) {
    return fault instanceof CompletionException && fault.getCause() != null
        ? fault.getCause()
        : fault;
  }

  private static DiscordFault of(ErrorResponse response) {
    return switch (response) {
      case INVALID_WEBHOOK_TOKEN, UNKNOWN_WEBHOOK, UNKNOWN_INTERACTION -> TOKEN_EXPIRED;
      case UNKNOWN_MESSAGE, UNKNOWN_CHANNEL -> MESSAGE_GONE;
      case INTERACTION_ALREADY_ACKNOWLEDGED -> ANSWERED_ALREADY;
      case REQUEST_ENTITY_TOO_LARGE, FILE_UPLOAD_MAX_SIZE_EXCEEDED -> TOO_LARGE;
      default -> OTHER;
    };
  }
}
