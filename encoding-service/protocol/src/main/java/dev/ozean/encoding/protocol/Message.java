package dev.ozean.encoding.protocol;

/** All that the service and its child can say; the two directions never share a message. */
public sealed interface Message permits ToChild, ToParent {}
