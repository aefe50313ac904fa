package org.inclusion.servlet.http;

/** Does what a route is for. */
@FunctionalInterface
public interface Handler {

    Answer handle(Exchange exchange);
}
