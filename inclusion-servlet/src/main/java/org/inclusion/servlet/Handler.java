package org.inclusion.servlet;

/** Does what a route is for. */
@FunctionalInterface
interface Handler {

    Answer handle(Exchange exchange);
}
