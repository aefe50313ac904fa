package org.inclusion.server;

/** Where something listens. */
record Address(String host, int port) {}
