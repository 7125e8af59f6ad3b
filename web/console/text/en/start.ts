/** English of the screens in screens/start. */
export const start = {
  title: "Your organisation",
  lead: "What you record belongs to an organisation: a farm, a mill, a workshop. It may be you alone.",
  name: "Name",
  nameHint: "As it stands on product pages.",
  nameMissing: "The name is missing",
  slug: "Short name",
  slugHint: "For addresses and the log: a–z, 0–9 and dashes. It never changes.",
  sector: "Sector",
  country: "Country",
  make: "Make it",
  invited: "Were you invited? Open the link of the invitation instead.",
};
