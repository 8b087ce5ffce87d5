package org.provincekit.app.province.profile;

import org.provincekit.service.StandardText;

/**
 * A text that staff may start from; it may hold placeholders such as <code>{trackingCode}</code>.
 *
 * @param use the step at which it is offered
 * @param text the text with its name
 */
public record StandardReply(Use use, StandardText text) {
  /** The step at which a reply is offered. */
  public enum Use {
    ACCEPT,
    ASK,
    ANSWER,
    EXTEND,
    REOPEN
  }
}
