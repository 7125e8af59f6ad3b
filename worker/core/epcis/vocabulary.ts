/**
 * The words of the Core Business Vocabulary, in each of the forms they are written in: bare (`shipping`), as the URN of
 * EPCIS 1.x, as web address, as `cbv:` or `gs1:` name. CBV 2.0 §7; STANDARDS.md §2.
 */
import { GS1_VOC, OLD_GS1_VOCS } from "./iri.ts";

/** What a word says of an event; `sourceOrDestination` and `bizTransaction` are the types of their lists' entries. */
export type WordKind =
  | "bizStep"
  | "disposition"
  | "bizTransaction"
  | "sourceOrDestination"
  | "errorReason"
  | "component"
  | "measurement"
  | "alert";

const CBV = "https://ref.gs1.org/cbv/";

/** In the ratified JSON form: the words a receiver finds in the schema's own lists. */
export const STANDARD_WORDS: Readonly<Record<WordKind, readonly string[]>> = {
  bizStep: words(`accepting arriving assembling collecting commissioning consigning
    creating_class_instance cycle_counting decommissioning departing destroying disassembling
    dispensing encoding entering_exiting holding inspecting installing killing loading other packing
    picking receiving removing repackaging repairing replacing reserving retail_selling sampling
    sensor_reporting shipping staging_outbound stock_taking stocking storing transporting unloading
    unpacking void_shipping`),
  disposition: words(`active available completeness_inferred completeness_verified conformant
    container_closed container_open damaged destroyed dispensed disposed encoded expired in_progress
    in_transit inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement
    no_pedigree_match non_conformant non_sellable_other partially_dispensed recalled reserved
    retail_sold returned sellable_accessible sellable_not_accessible stolen unavailable unknown`),
  bizTransaction: words(`bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres
    upevt`),
  sourceOrDestination: words("location owning_party possessing_party"),
  errorReason: words("did_not_occur incorrect_data"),
  component:
    words(`altitude axial_distance azimuth easting elevation_angle height latitude longitude
    northing polar_angle spherical_radius x y z`),
  measurement: words(`AbsoluteHumidity AbsorbedDose AbsorbedDoseRate Acceleration Altitude
    AmountOfSubstance AmountOfSubstancePerUnitVolume Angle AngularAcceleration AngularMomentum
    AngularVelocity Area Capacitance Conductance Conductivity Count Density Dimensionless
    DoseEquivalent DoseEquivalentRate DynamicViscosity ElectricCharge ElectricCurrent
    ElectricCurrentDensity ElectricFieldStrength Energy Exposure Force Frequency Illuminance
    Inductance Irradiance KinematicViscosity Length LinearMomentum Luminance LuminousFlux
    LuminousIntensity MagneticFlux MagneticFluxDensity MagneticVectorPotential Mass
    MassConcentration MassFlowRate MassPerAreaTime MemoryCapacity MolalityOfSolute MolarEnergy
    MolarMass MolarVolume Power Pressure RadiantFlux RadiantIntensity Radioactivity RelativeHumidity
    Resistance Resistivity SolidAngle SpecificVolume Speed SurfaceDensity SurfaceTension Temperature
    Time Torque Voltage Volume VolumeFlowRate VolumeFraction VolumetricFlux Wavenumber`),
  alert: words("ALARM_CONDITION ERROR_CONDITION"),
};

/** What stands before the bare word in each other form; the web address comes first. */
const FORMS: Readonly<Record<WordKind, readonly [string, ...string[]]>> = {
  bizStep: [`${CBV}BizStep-`, "cbv:BizStep-", "urn:epcglobal:cbv:bizstep:"],
  disposition: [`${CBV}Disp-`, "cbv:Disp-", "urn:epcglobal:cbv:disp:"],
  bizTransaction: [`${CBV}BTT-`, "cbv:BTT-", "urn:epcglobal:cbv:btt:"],
  sourceOrDestination: [`${CBV}SDT-`, "cbv:SDT-", "urn:epcglobal:cbv:sdt:"],
  errorReason: [`${CBV}ER-`, "cbv:ER-", "urn:epcglobal:cbv:er:"],
  component: [`${CBV}Comp-`, "cbv:Comp-"],
  measurement: [GS1_VOC, "gs1:", ...OLD_GS1_VOCS],
  alert: [GS1_VOC, "gs1:", ...OLD_GS1_VOCS],
};

/** The bare word for any form of a standard word; whatever is none comes back unchanged. */
export function bareWord(kind: WordKind, text: string): string {
  return BARE.get(kind)?.get(text) ?? text;
}

/** The web address for any form of a standard word; whatever is none comes back unchanged. */
export function webUri(kind: WordKind, text: string): string {
  const bare = BARE.get(kind)?.get(text);
  return bare === undefined ? text : FORMS[kind][0] + bare;
}

const BARE: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(FORMS).map(([kind, forms]) => {
    const known = STANDARD_WORDS[kind as WordKind];
    const written = known.flatMap((word) => ["", ...forms].map((form) => [form + word, word]));
    return [kind, new Map(written as [string, string][])];
  }),
);

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
