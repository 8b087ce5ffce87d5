package org.provincekit.app.platform.outbox;

/**
 * Somebody who is told of events after the commit of what caused them: at least once, and per
 * subject in order. Each consumer has its own progress, so a slow one holds up nobody. A bean that
 * implements this is found by itself.
 */
public interface OutboxConsumer {
  /**
   * Gives the name under which progress is kept; it must never change.
   *
   * @return lower-case letters, digits, hyphens, colons
   */
  String name();

  /**
   * Tells which events it wants. Asked when an event is published.
   *
   * @param type the event's type
   * @return true to be told
   */
  default boolean wants(String type) {
    return true;
  }

  /**
   * Tells whether {@link #accept} runs in the transaction that also marks the message as told, so
   * that what it writes to the database happens exactly once. One that calls other systems says
   * false and is called outside any transaction.
   *
   * @return true unless overridden
   */
  default boolean transactional() {
    return true;
  }

  /**
   * Takes a message. Any exception means that it is to come again later, except {@link
   * UndeliverableException}.
   *
   * @param message the message
   */
  void accept(OutboxMessage message);
}
