export default function ProjectionPage() { return null; }
