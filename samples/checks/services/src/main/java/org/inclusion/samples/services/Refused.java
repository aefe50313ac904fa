package org.inclusion.samples.services;

/** A request that breaks a rule, with the answer that the service gives. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    private final transient Answer answer;

    public Refused(Rule rule, Answer answer) {
        super(rule.name() + ": " + rule.says());
        this.rule = rule;
        this.answer = answer;
    }

    public Rule rule() {
        return rule;
    }

    public Answer answer() {
        return answer;
    }
}
