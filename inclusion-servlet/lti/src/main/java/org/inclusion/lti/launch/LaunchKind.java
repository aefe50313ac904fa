package org.inclusion.lti.launch;

/** The purposes of a launch. */
public enum LaunchKind {
    /** A person opens a link that stands in a course: {@code LtiResourceLinkRequest}. */
    RESOURCE_LINK("LtiResourceLinkRequest"),
    /** An instructor chooses what a link is to open: {@code LtiDeepLinkingRequest}. */
    DEEP_LINKING("LtiDeepLinkingRequest");

    private final String messageType;

    LaunchKind(String messageType) {
        this.messageType = messageType;
    }

    /**
     * The name of the kind in the claim {@code message_type}.
     *
     * @return the name, as LTI 1.3 writes it
     */
    public String messageType() {
        return messageType;
    }
}
