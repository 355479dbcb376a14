export default function DebuggerPage() { return null; }
