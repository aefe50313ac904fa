package org.inclusion.spring;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** A service is set that sends messages to people. */
final class OnMessageServices extends AnyNestedCondition {

    OnMessageServices() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty(prefix = "inclusion.messages.smtp", name = "host")
    static final class Mail {}

    @ConditionalOnProperty(prefix = "inclusion.messages.sms", name = "key")
    static final class Sms {}
}
